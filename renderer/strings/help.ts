/** Words of the help screen; what it explains stands in docs/guide. */
export const helpStrings = {
  title: '帮助',
  back: '返回',
  pages: '帮助目录',
  search: '查找帮助',
  searchHint: '如 版记、备份、改名',
  groups: { use: '使用', format: '公文格式', about: '安全与关于' },
  found: (count: number) => (count === 0 ? '没有找到' : `找到${count}处`),
  foundNone: (query: string) => `帮助里没有“${query}”。换一个短一点的词试试，或看“常见问题”。`,
  results: '查找结果',
  loading: '正在打开帮助…',
  licenses: '开放源代码许可',
  licensesNote:
    '程序用到的全部开放源代码软件和字体及其许可原文。同样的内容和软件物料清单（CycloneDX 格式的 sbom.cdx.json）在程序文件夹的 resources/licenses 里；Chromium 的许可在程序文件夹的 LICENSES.chromium.html。',
  licenseOf: (name: string, version: string, license: string) => `${name} ${version}（${license}）`,
  licenseElsewhere: '许可原文在程序文件夹里。',
  noLicenses: '许可清单没有随程序带来。',
  about: '关于纪要',
  aboutText: '机关会议纪要的写作、排版、打印和导出。稿件只存在本机，不联网。',
  version: (version: string) => `版本 ${version}`,
  parts: (electron: string, chrome: string, sqlite: string) =>
    `Electron ${electron} · Chromium ${chrome} · SQLite ${sqlite}`,
  sbom: '软件物料清单',
  sbomNote: (count: number) => `程序由下面 ${count} 个软件包和 Chromium、SQLite 组成（CycloneDX 格式）。`,
  sbomMissing: '软件物料清单在打安装包时生成，这个程序没有带。',
} as const
