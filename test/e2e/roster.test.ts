import { expect, test } from 'vitest'
import { shareApp } from '../support/shared-app.ts'
import { goTo, newestDraft, openSample, runCommand, storedText, untilStored } from '../support/window.ts'

const freshApp = shareApp()

/** The sample with its people in the roster, its roll chosen. */
async function openFilled(role: string) {
  const { page } = await freshApp()
  await openSample(page)
  await goTo(page, role)
  await page.getByText('名册里还没有：').waitFor()
  await page.getByRole('button', { name: '收进名册' }).click()
  await page.getByText('已收进名册：').waitFor()
  await page.getByText('名册里还没有：').waitFor({ state: 'detached' })
  return page
}

test('the roster fills itself, and the roll ticked from it prints as the one it was filled from', async () => {
  const page = await openFilled('列席')
  const printed = await storedText(page, await newestDraft(page))
  const roll = printed.split('\n').find((line) => line.startsWith('列席：'))
  await page.getByRole('button', { name: '按文字编辑' }).click()
  await page.locator('.roll-text textarea').fill('市供水公司的代表')
  await page.getByRole('button', { name: '按文字更新名单' }).click()
  await page.getByRole('button', { name: '勾选名单' }).click()
  const ticks = page.getByRole('list', { name: '名册' })
  const people = ticks.getByRole('listitem').filter({ hasText: /市|县|区/u })
  for (const box of await people.getByRole('checkbox').all()) await box.check()
  await untilStored(page, await newestDraft(page), '潘书琴')
  const again = (await storedText(page, await newestDraft(page)))
    .split('\n')
    .find((line) => line.startsWith('列席：'))
  expect(again).toBe(roll)
})

test('a member is found by initials and put on leave by one press, one undo for both rolls', async () => {
  const page = await openFilled('出席')
  const sheet = page.locator('.sheet-text')
  await page.getByRole('button', { name: '勾选名单' }).click()
  await page.getByRole('searchbox', { name: '查找人员和单位' }).fill('smz')
  await page.getByRole('button', { name: '苏明哲请假' }).click()
  await sheet.filter({ hasText: '请假：苏明哲，许慕白（赴省城开会）' }).waitFor()
  await sheet.filter({ hasText: '出席：林知远、周若兰' }).waitFor()
  await page.keyboard.press('Control+z')
  await sheet.filter({ hasText: '出席：林知远、苏明哲' }).waitFor()
})

test('the roster is changed in place, searched and taken back', async () => {
  const page = await openFilled('列席')
  await runCommand(page, '人员和单位')
  const count = page.locator('.roster-bar .facts-count')
  await page.getByRole('searchbox', { name: '查找人员和单位' }).fill('lzy')
  await page.getByRole('textbox', { name: '林知远的职务' }).fill('市长')
  await page.keyboard.press('Enter')
  await page.getByLabel('林知远的单位').fill('云州研究院')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: '单位', exact: true }).click()
  await page.getByRole('searchbox', { name: '查找人员和单位' }).fill('云州研究院')
  await page.getByRole('textbox', { name: '云州研究院的规范简称' }).waitFor()
  const before = await count.textContent()
  await page.getByRole('button', { name: '删除云州研究院', exact: true }).click()
  await page.getByText('没有找到').waitFor()
  await page.locator('.roster-bar').getByRole('button', { name: '撤销', exact: true }).click()
  await page.getByRole('textbox', { name: '云州研究院的规范简称' }).waitFor()
  expect(await count.textContent()).toBe(before)
})
