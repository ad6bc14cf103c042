import type { BatchList, BatchRows, BatchView } from './api-types.ts';
import { client, sendFile, valueOf } from './request.ts';

export async function getBatches(): Promise<BatchList> {
  return await valueOf<BatchList>(client.GET('/api/v1/enterprise/batches'));
}

export async function getBatch(id: string): Promise<BatchView> {
  return await valueOf<BatchView>(client.GET('/api/v1/enterprise/batches/{id}', { params: { path: { id } } }));
}

/** A page of the rows of a sheet; `after`: the `next` of the page before. */
export async function getBatchRows(id: string, which: Pick<Partial<BatchRows['rows'][number]>, 'status' | 'outcome'>, after?: number): Promise<BatchRows> {
  return await valueOf<BatchRows>(client.GET('/api/v1/enterprise/batches/{id}/rows', { params: { path: { id }, query: { ...which, ...(after !== undefined && { after }) } } }));
}

/** What a sheet is, the server reads from its bytes: browsers name a .csv by what is installed. */
export async function postBatch(lifeEvent: string, file: File, key: string, progress: (share: number) => void): Promise<BatchView> {
  return await sendFile<BatchView>('/api/v1/enterprise/batches', new File([file], file.name, { type: 'application/octet-stream' }), progress, { lifeEvent }, key);
}

export async function postFiling(id: string): Promise<BatchView> {
  return await valueOf<BatchView>(client.POST('/api/v1/enterprise/batches/{id}/filing', { params: { path: { id } } }));
}

export async function deleteBatch(id: string): Promise<void> {
  await valueOf(client.DELETE('/api/v1/enterprise/batches/{id}', { params: { path: { id } } }));
}

/** The empty sheet of an event. */
export async function getTemplate(lifeEvent: string, language: 'zh' | 'en'): Promise<Blob> {
  return await valueOf<Blob>(client.GET('/api/v1/enterprise/batch-templates/{lifeEvent}', { params: { path: { lifeEvent }, query: { language } }, parseAs: 'blob' }));
}

/** A sheet with what became of each row. */
export async function getSheet(id: string, language: 'zh' | 'en'): Promise<Blob> {
  return await valueOf<Blob>(client.GET('/api/v1/enterprise/batches/{id}/sheet', { params: { path: { id }, query: { language } }, parseAs: 'blob' }));
}
