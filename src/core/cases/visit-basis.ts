/** A matter in which a place has to be seen goes by the limit of the law, not by the shortened one. */
export const VISIT_BASIS = '人社部发〔2020〕26号 二（二）：需现场调查的，暂按法律法规规定时限执行';
