/** Words of reading a photograph. */
export const reading = {
  read: '识别照片上的内容', again: '重新识别', readOne: '识别“{{name}}”', busy: '正在识别，通常几秒钟', lead: '照片只在本平台的服务器上识别，不会传给别的单位。识别结果由您逐项核对，不会自动填写。',
  kind: '识别为：{{kind}}', notThis: '这看起来是“{{kind}}”，这里要交的是“{{asked}}”。请看看是不是传错了；确实要交这一份也可以照样交。',
  unclear: '照片看不清，没有识别出来', unclearHow: '请擦干净镜头，放平证件，在亮处对准再拍一张，四个角都拍进去，不要反光。', unknown: '没有认出这是哪种证件或材料', unknownHow: '可以识别身份证、毕业证书、营业执照、劳动合同和诊断证明。其他材料照样交，由工作人员看。',
  mark: { sure: '清楚', check: '请核对', wrong: '校验不符' }, certainty: '把握 {{share}}', missing: '没有找到：{{names}}', picture: '您上传的照片：{{name}}',
  same: '与已知的一致', differs: '与已知的不同：{{source}}记的是{{value}}', typed: '与您填的不同：您填的是{{value}}', use: '核对无误，填进去', useOf: '把{{field}}“{{value}}”填到“{{question}}”', used: '已填',
};
declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    reading: typeof reading;
  }
}
