import { readTemplate, type Template } from '../../shared/templates/template.ts'
import type { NativeDialogs } from '../app/native-dialogs.ts'
import type { JsonStore } from '../library/json-store.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'
import { exportJsonFile, importJsonFile } from './json-file-handlers.ts'

const KIND = { label: '模板文件', read: readTemplate }

export function createTemplateHandlers(
  templates: JsonStore<Template>,
  dialogs: NativeDialogs,
): Handlers<ChannelsOf<'templates'>> {
  return {
    'templates:list': () => templates.list(),
    'templates:save': ({ template }) => templates.save(template),
    'templates:remove': ({ id }) => templates.remove(id),
    'templates:import': (_, window) => importJsonFile(window, dialogs, KIND),
    'templates:export': ({ template }, window) =>
      exportJsonFile(window, dialogs, KIND, template, `${template.name}模板`),
  }
}
