import { useState } from 'react';
import { AsWritten } from '../as-written.tsx';
import { Button } from '../button.tsx';
import { ChoiceList } from '../choice-list.tsx';
import { ClockBadge } from '../clock-badge.tsx';
import { DateField } from '../date-field.tsx';
import { DependencyMap } from '../dependency-map.tsx';
import { Dialog } from '../dialog.tsx';
import { EmptyState } from '../empty-state.tsx';
import { FieldInput } from '../field-input.tsx';
import { FileDrop } from '../file-drop.tsx';
import { KnownFacts } from '../known-facts.tsx';
import { Line } from '../line.tsx';
import { Notice } from '../notice.tsx';
import { setPreferences, usePreferences, type Mode } from '../preferences.ts';
import { ProblemMessage } from '../problem-message.tsx';
import { Progress, Skeleton } from '../progress.tsx';
import { Rating } from '../rating.tsx';
import { failure } from '../request.ts';
import { Seal } from '../seal.tsx';
import { Select } from '../select.tsx';
import { Steps } from '../steps.tsx';
import { SourceTag, StatusTag, Tag } from '../tag.tsx';
import { TextField } from '../text-field.tsx';
import { TinyLine } from '../tiny-line.tsx';
import { toast } from '../toast.tsx';
import type { Answer, StoredFile } from '../api-types.ts';
import { clocks, facts, stations, statuses, districts, waiting } from './samples.ts';
import { Part } from './part.tsx';
import styles from './gallery.module.css';

const modes: readonly { readonly id: Mode; readonly name: string }[] = [{ id: 'standard', name: '标准 Standard' }, { id: 'elder', name: '长辈版 Large' }, { id: 'kiosk', name: '自助机 Kiosk' }];

/** Every part on one page, to look at in each mode and language. Its figures are samples and say so. */
export function GalleryPage() {
  const { mode } = usePreferences();
  const [typed, setTyped] = useState('工商银行');
  const [day, setDay] = useState('2026-11-21');
  const [chosen, setChosen] = useState<string | null>('b');
  const [many, setMany] = useState<readonly string[]>(['a']);
  const [amount, setAmount] = useState<Answer | undefined>(183600);
  const [files, setFiles] = useState<readonly StoredFile[]>([{ id: 's', name: '离职证明.pdf', type: 'application/pdf', size: 248_000 }]);
  const [score, setScore] = useState<number | null>(5);
  const [dialog, setDialog] = useState(false);
  return (
    <div className={styles['gallery']}>
      <title>部件 · Parts · 快办</title>
      <h1>部件 · Parts</h1>
      <Notice><AsWritten>这一页的数字都是样例。All figures on this page are samples.</AsWritten></Notice>
      <ChoiceList label="模式 Mode" row choices={modes} value={mode} onChange={(id) => setPreferences({ mode: modes.find((each) => each.id === id)?.id ?? 'standard' })} />
      <Part name="Line 线路">
        <div className={styles['card']}><Line stations={stations} startNote="09:41:07" onOpen={(no) => toast(`→ ${no}`)} as="tracks" /></div>
        <div className={styles['card']}><Line stations={stations} startNote="09:41:07" onOpen={(no) => toast(`→ ${no}`)} as="rows" /></div>
        <TinyLine items={stations} />
      </Part>
      <Part name="DependencyMap 先后">
        <div className={styles['card']}><DependencyMap title="谁先谁后" items={stations.map(({ no, name, status, after }) => ({ id: String(no), name, status, after: after.map(String) }))} /></div>
        <div className={styles['card']}><DependencyMap title="What waits for what" items={waiting} /></div>
      </Part>
      <Part name="Seal 印章" row><Seal tookMs={600} fresh /><Seal tookMs={365_000} /><Seal /></Part>
      <Part name="Button 按钮" row>
        <Button>主要 Primary</Button><Button look="secondary">次要 Secondary</Button><Button look="quiet">安静 Quiet</Button><Button look="danger">危险 Danger</Button>
        <Button busy>忙 Busy</Button><Button hotkey="A">通过</Button><Button size="small" look="secondary">小 Small</Button><Button size="large">大 Large</Button><Button disabled why="有了结果才能评价 · Once it has a result">停用 Disabled</Button>
      </Part>
      <Part name="Tag 标签" row>
        {statuses.map((status) => <StatusTag key={status} status={status} />)}
        {facts.slice(0, 2).map((fact) => <SourceTag key={fact.element} fact={fact} />)}
        <Tag tone="jade">即时</Tag>{clocks.map((clock) => <ClockBadge key={clock.state} clock={clock} />)}<ClockBadge clock={clocks[1] ?? clocks[0]} full />
      </Part>
      <Part name="Fields 填写">
        <TextField label="开户银行 Bank" value={typed} onChange={setTyped} hint="社保卡上印的银行" />
        <TextField label="有错的一项 With an error" value="11x" onChange={() => undefined} error="请填整数 · A whole number" />
        <TextField label="说明 Statement" value="" rows={3} optional onChange={() => undefined} />
        <DateField label="离职日期 Date" value={day} onChange={setDay} />
        <FieldInput label="金额 Amount" field={{ kind: 'money' }} value={amount} onChange={setAmount} />
        <Select label="区县 District" options={districts} value={chosen} onChange={setChosen} />
        <ChoiceList label="选一个 One of" numbered choices={[{ id: 'a', name: '是 Yes' }, { id: 'b', name: '否 No', note: '以后随时可以补办' }]} value={chosen} onChange={setChosen} />
        <ChoiceList label="可以多选 Any of" many choices={[{ id: 'a', name: '我承诺目前没有工作', note: '用于：失业登记' }, { id: 'b', name: '我承诺没有经营企业' }]} value={many} onChange={setMany} />
        <FileDrop label="能说明的材料 Evidence" value={files} onChange={setFiles} send={sample} />
        <Rating value={score} onChange={setScore} />
      </Part>
      <Part name="KnownFacts 已知"><KnownFacts facts={facts} onContest={() => setDialog(true)} contested={['account']} first={3} /></Part>
      <Part name="Messages 消息">
        <Notice tone="info" title="说明 Info"><AsWritten>一句话说清楚。</AsWritten></Notice>
        <Notice tone="good" title="办成了 Good"><AsWritten>6 件已办成。</AsWritten></Notice>
        <Notice tone="wait" title="等一等 Waiting" action={<Button size="small" look="secondary">知道了</Button>}><AsWritten>残联还没答复。</AsWritten></Notice>
        <ProblemMessage error={failure({ type: 'about:blank', title: '', status: 412, code: 'changed-meanwhile', retryable: true })} onRetry={() => undefined} />
        <ProblemMessage error={new TypeError('network')} onRetry={() => undefined} />
        <Progress label="正在上传 Sending" share={0.42} /><Progress label="正在向各部门查询 Asking" />
        <Steps at={2} of={5} /><Skeleton card />
        <EmptyState title="还没有办件" action={<Button>看看能办什么</Button>}><AsWritten>提交申请后，每一件都列在这里。</AsWritten></EmptyState>
        <div><Button look="secondary" onPress={() => setDialog(true)}>Dialog 对话框</Button> <Button look="secondary" onPress={() => toast('已记下 · Recorded')}>Toast 提示</Button></div>
      </Part>
      <Dialog open={dialog} onClose={() => setDialog(false)} title="“离职原因”不对？" actions={<Button onPress={() => setDialog(false)}>提出更正</Button>}><p>查到的是：本人提出（用工备案）</p><TextField label="实际情况是怎样的" rows={3} value="" onChange={() => undefined} /></Dialog>
    </div>
  );
}

async function sample(file: File, progress: (share: number) => void): Promise<StoredFile> {
  for (const share of [0.2, 0.5, 0.8, 1]) { progress(share); await new Promise((resume) => { setTimeout(resume, 200); }); }
  return { id: file.name, name: file.name, type: file.type, size: file.size };
}
