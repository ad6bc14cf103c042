/** How each kind of document looks, as HTML: near enough to the real thing in where what stands, and marked as a sample. */
type Truth = Readonly<Record<string, string>>;

const day = (iso: string): string => { const [year, month, date] = iso.split('-').map(Number); return `${year}年${month}月${date}日`; };
const dotted = (iso: string): string => iso.replaceAll('-', '.');
const row = (label: string, value: string): string => `<p><b>${label}</b><span>${value}</span></p>`;
const CARD = 'width:860px;height:540px;background:linear-gradient(120deg,#e8f0f4,#f4efe4);border-radius:24px;padding:48px 56px;box-sizing:border-box;font-size:30px';
const SHEET = 'width:900px;min-height:1150px;background:#fff;padding:80px 90px;box-sizing:border-box;font-size:26px;line-height:1.9';

const PAGES: Readonly<Record<string, (truth: Truth) => string>> = {
  'identity-card': (t) => { const [year, month, date] = t['birthDate']!.split('-').map(Number); return `<div style="${CARD}"><style>i{font-style:normal;color:#4a78a8;margin-right:22px}p{margin:0 0 22px}</style><p><i>姓名</i> ${t['name']}</p><p><i>性别</i> ${t['sex']} &emsp;&emsp; <i>民族</i> ${t['ethnicity']}</p><p><i>出生</i> ${year} <i style="margin:0 12px">年</i> ${month} <i style="margin:0 12px">月</i> ${date} <i style="margin:0 12px">日</i></p><p style="width:520px"><i>住址</i> ${t['address']}</p><p style="position:absolute;left:56px;bottom:26px;font-size:32px"><i>公民身份号码</i> &nbsp;${t['number']}</p><div style="position:absolute;right:60px;top:90px;width:200px;height:250px;background:#c5cdd3"></div></div>`; },
  'identity-card-back': (t) => `<div style="${CARD}"><h1 style="font-size:44px;text-align:center;margin:20px 0 0">中华人民共和国</h1><h1 style="font-size:60px;text-align:center;letter-spacing:16px;margin:16px 0 110px">居民身份证</h1><p style="margin-left:160px"><b>签发机关</b>&emsp;${t['issuer']}</p><p style="margin-left:160px"><b>有效期限</b>&emsp;${dotted(t['validFrom']!)}-${dotted(t['validTo']!)}</p></div>`,
  diploma: (t) => `<div style="width:1150px;height:800px;background:#fdfaf0;border:10px double #a33;padding:60px 90px;box-sizing:border-box;font-size:29px;line-height:2"><h1 style="text-align:center;color:#a22;letter-spacing:14px;font-size:48px;margin:0 0 24px">普通高等学校 毕业证书</h1><p style="text-indent:2em;margin:0 0 30px">学生 ${t['name']}，于本校${t['major']}专业${t['level']}学习，修完教学计划规定的全部课程，成绩合格，准予毕业。</p><p>校名：${t['school']}</p><p>证书编号：${t['number']}</p><p style="text-align:right">${day(t['graduatedOn']!)}</p></div>`,
  'business-licence': (t) => `<div style="width:1200px;height:840px;background:#fbfbf3;border:14px double #b8a060;padding:50px 80px;box-sizing:border-box;font-size:27px"><style>b{display:inline-block;width:190px;font-weight:600}p{margin:0 0 24px}</style><h1 style="text-align:center;font-size:66px;letter-spacing:30px;margin:0 0 20px">营业执照</h1><p style="font-size:25px">统一社会信用代码&emsp;${t['creditCode']}</p>${row('名称', t['name']!)}${row('类型', '有限责任公司（自然人独资）')}${row('法定代表人', t['legalPerson']!)}${row('成立日期', day(t['foundedOn']!))}${row('住所', t['address']!)}${row('注册资本', '壹佰万元整')}<p style="text-align:right;margin-top:60px">登记机关：样本市市场监督管理局</p></div>`,
  'labour-contract': (t) => `<div style="${SHEET}"><h1 style="text-align:center;font-size:44px">劳 动 合 同 书</h1><p>甲方（用人单位）：${t['employer']}</p><p>乙方（劳动者）：${t['employee']}</p><p>居民身份证号码：${t['number']}</p><p>根据《中华人民共和国劳动合同法》，甲乙双方经平等自愿、协商一致签订本合同，共同遵守。</p><p>第一条 本合同为固定期限劳动合同，期限自${day(t['begin']!)}起至${day(t['end']!)}止。</p><p>第二条 乙方的工作岗位：${t['occupation']}。</p><p>第三条 甲方依法为乙方缴纳社会保险费。</p><p style="margin-top:110px">甲方（盖章）&emsp;&emsp;&emsp;&emsp;&emsp;&emsp;&emsp;乙方（签字）</p></div>`,
  'medical-note': (t) => `<div style="${SHEET};min-height:900px"><h1 style="text-align:center;font-size:40px;margin:0">${t['hospital']}</h1><h1 style="text-align:center;font-size:36px;letter-spacing:8px">疾病诊断证明书</h1><p>姓名：${t['name']}&emsp;&emsp;性别：${t['sex']}&emsp;&emsp;科别：门诊</p><p>临床诊断：${t['diagnosis']}</p><p>处理意见：休息两周，定期复查。</p><p style="margin-top:60px">医师签名：（样本）</p><p>日期：${day(t['issuedOn']!)}</p><p style="font-size:20px">本证明未加盖诊断专用章无效</p></div>`,
};

/** What a photograph does to a page: the first three of a kind are clean, then skewed, dim, and blurred with grain. */
const POOR: readonly string[] = ['', '', '', 'transform:rotate(-4deg) scale(.86)', 'transform:rotate(2deg) scale(.9);filter:brightness(.45) contrast(.8)', 'transform:rotate(-1.5deg) scale(.8);filter:blur(1.1px) contrast(.85)'];

/** The whole picture as HTML. @param place which of the six of its kind it is */
export function pageOf(kind: string, truth: Truth, place: number): string {
  const grain = place === 5 ? '<svg style="position:fixed;inset:0;width:100%;height:100%;opacity:.22"><filter id="g"><feTurbulence type="fractalNoise" baseFrequency=".8" seed="7"/></filter><rect width="100%" height="100%" filter="url(#g)"/></svg>' : '';
  return `<!doctype html><meta charset="utf-8"><body style="margin:0;background:#767c80;font-family:'Noto Sans SC',sans-serif;display:inline-block"><div id="photo" style="position:relative;padding:50px;overflow:hidden;display:inline-block;background:#767c80"><div style="position:relative;${POOR[place]}">${PAGES[kind]!(truth)}</div>${grain}</div></body>`;
}
