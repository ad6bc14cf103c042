const SETTINGS = `npm start　设置写在前面 / settings stand before it:  PORT=8190 npm start

  PORT, HOST            在哪里监听，默认 8080、所有地址 / where it listens (8080 on all addresses)
  KUAIBAN_DATA          数据放在哪里，默认 .data/ / where data live (.data/)
  KUAIBAN_REGION        给哪个城市，默认 371300 / the city it is for (371300)
  KUAIBAN_DEMO          off 不要演示人员 / off: no demo people
  DATABASE_URL          另外的 PostgreSQL / another PostgreSQL
  KUAIBAN_PUBLIC_URL    对外的地址 / the address people use

其余的见 README / the README lists the others`;

/** What is said, and the exit code, to whoever starts the server with arguments, which it has none of but `--help`; null: start. */
export function answerToArguments(args: readonly string[]): { readonly code: 0 | 2; readonly text: string } | null {
  const [first] = args;
  if (first === undefined) return null;
  if (first === '--help' || first === '-h') return { code: 0, text: SETTINGS };
  return { code: 2, text: `没有参数 ${first}。端口这样设置：PORT=8190 npm start；全部设置：npm start -- --help\nThere is no argument ${first}. The port is set by PORT=8190 npm start; all settings: npm start -- --help` };
}
