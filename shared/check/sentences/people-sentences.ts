import type { Sentences } from './sentences.ts'

export const PEOPLE_SENTENCES: Sentences = {
  'unit-spelling': ({ found, wanted }) => `同一单位前后写法不一：“${found}”与“${wanted}”。`,
  'own-level': ({ found, wanted, other }) => `本级是“${other}”，这里写作“${found}”，疑为“${wanted}”。`,
  'unit-absent': ({ found }) => `“${found}”有任务，却不在名单里，请核对单位名称和名单。`,
  'unit-alias': ({ found, wanted }) => `按名册，“${found}”应写作“${wanted}”。`,
  'unit-prefix': ({ found, wanted }) => `“${found}”在别处写作“${wanted}”，宜统一。`,
  'unit-unknown': ({ found, wanted }) => `单位名称“${found}”疑为“${wanted}”。`,
  'reporter-not-present': ({ found }) => `汇报单位“${found}”不在出席、列席名单里。`,
  'person-twice': ({ found, other, kind }) =>
    kind === 'same'
      ? `“${found}”在${other}名单里出现两次。`
      : `“${found}”既在${other}名单，又在${kind}名单。`,
  'absent-speaks': ({ found }) => `“${found}”在请假名单里，这里却在会上发言。`,
  'chair-absent': ({ found, other }) => `主持人“${found}”列在了${other}名单里。`,
  'name-differs': ({ found, wanted }) => `人名“${found}”与名单里的“${wanted}”差一个字。`,
  'post-differs': ({ found, other }) => `“${found}”与开头段的“${other}”职务不一致。`,
  'person-post': ({ found, other, kind }) => `“${found}”与前面的“${other}”职务不一致，请核对${kind}的职务。`,
  'unit-suffix': ({ found, wanted }) => `名单里是“${wanted}”，这里写作“${found}”。`,
  'office-rank': ({ found, wanted, other }) => `落款是“${other}”，这里的“${found}”宜为“${wanted}”。`,
  'place-differs': ({ found, wanted }) => `地名“${found}”疑为“${wanted}”。`,
  'issuer-differs': ({ found, other }) => `机关名称“${found}”与“${other}”差一个字。`,
  'surname-only': ({ found }) => `“${found}”有姓无名，请写全姓名和职务。`,
  'private-number': ({ found, kind }) =>
    `${kind === 'card' ? '身份证号' : kind === 'phone' ? '手机号' : '银行卡号'}“${found}”属个人信息，不宜写进纪要。`,
}
