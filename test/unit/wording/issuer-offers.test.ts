import { expect, test } from 'vitest'
import { offerIssuers } from '../../../shared/wording/issuer-offers.ts'

test.each([
  ['云州市人民政府', '云州市人民政府办公室'],
  ['清河县人民政府', '清河县人民政府办公室'],
  ['南江省人民政府', '南江省人民政府办公厅'],
  ['北岭自治区人民政府', '北岭自治区人民政府办公厅'],
  ['上海市人民政府', '上海市人民政府办公厅'],
  ['上海市浦北区人民政府', '上海市浦北区人民政府办公室'],
  ['中国共产党云州市委员会', '中共云州市委办公室'],
  ['中共南江省委', '中共南江省委办公厅'],
  ['云州大学', '云州大学办公室'],
  ['云州市人民政府办公室', '云州市人民政府办公室'],
])('%s: %s', (organ, issuer) => expect(offerIssuers(organ)[0]).toBe(issuer))

test('the organ itself is offered too, and nothing without one', () => {
  expect(offerIssuers('云州市住房和城乡建设局')).toEqual([
    '云州市住房和城乡建设局办公室',
    '云州市住房和城乡建设局',
  ])
  expect(offerIssuers(null)).toEqual([])
})
