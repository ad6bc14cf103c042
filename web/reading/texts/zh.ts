/** Words of reading a photograph. */
export const reading = {
  read: '识别照片上的内容', again: '重新识别', readOne: '识别“{{name}}”', busy: '正在识别，通常几秒钟', lead: '照片只在本平台的服务器上识别，不会传给别的单位。读出来的先填进还空着的格子，由您核对、保存后才算；您已经填的不会被改掉。',
  kind: '识别为：{{kind}}', notThis: '这看起来是“{{kind}}”，这里要交的是“{{asked}}”。请看看是不是传错了；确实要交这一份也可以照样交。',
  unclear: '照片看不清，没有识别出来', unclearHow: '请擦干净镜头，把材料放平，在亮处拿稳、对准再拍一张，四个角都拍进去，不要反光。什么也没有替您填，您已经填的都还在。', unknown: '没有认出这是哪种证件或材料', unknownHow: '可以识别身份证、毕业证书、营业执照、劳动合同和诊断证明。其他材料照样交，由工作人员看。',
  mark: { sure: '清楚', check: '请核对', wrong: '校验不符', or: '或者' }, certainty: '把握 {{share}}', missing: '没有找到：{{names}}', picture: '您上传的照片：{{name}}',
  same: '与已知的一致', differs: '与已知的不同：{{source}}记的是{{value}}', filled: '已填到“{{question}}”，请核对后保存',
  fromPhoto: '从您的照片“{{picture}}”的{{field}}读出，把握 {{share}}', photoSays: '与照片“{{picture}}”不同：照片上读出的是“{{value}}”，把握 {{share}}', use: '改用照片上的', useOf: '把照片上的“{{value}}”填到“{{question}}”', confirm: '核对无误，保存',
  fill: '手边有{{names}}？拍一张，替您填', fillHow: '只用来填表，不算提交材料；读出来的由您逐项核对、保存。',
  onPhoto: '照片上读出的内容（{{kind}}）', others: '照片上的姓名或号码不是这件事的当事人，请核对', statedSame: '与申请中的一致', statedDiffers: '与申请中的不同：{{source}}为“{{value}}”',
};
declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    reading: typeof reading;
  }
}
