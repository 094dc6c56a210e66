import { useMemo } from 'react'
import { seriesOfMinutes } from '#shared/series/series-name.ts'
import type { Templates } from '../templates/use-templates.ts'
import type { AppState } from './app-state.ts'
import { BatchOffer } from './batch-offer.tsx'
import {
  BatchScreen,
  ComparePlace,
  HelpScreen,
  PagesPlace,
  ProfilesPlace,
  ReviewPlace,
  RosterScreen,
  SeriesScreen,
  SettingsScreen,
  TemplatesScreen,
  VersionPlace,
} from './later-parts.ts'
import type { WindowParts } from './window-parts.ts'

interface OtherPlacesProps {
  readonly parts: WindowParts
  readonly templates: Templates
}

/** The place that is shown where it is neither the list of drafts nor the sheet: one that no start shows. */
export function OtherPlaces({ parts, templates }: OtherPlacesProps) {
  const { state, dispatch, actions } = parts
  const { document, place } = state
  const draftRenaming = useMemo(
    () => ({ find: actions.findDraftsNaming, rename: actions.renameInDrafts }),
    [actions],
  )
  const go = (to: AppState['place']) => () => dispatch({ type: 'went', place: to })
  const back = go(document === null ? 'library' : state.worksIn)
  switch (place) {
    case 'batch':
      return (
        <BatchScreen
          onOpen={(id, isDoubtful) =>
            void actions.open(id).then(() => (isDoubtful ? actions.reviewOriginal(id) : undefined))
          }
          onBack={go('library')}
          offer={(entries) => <BatchOffer entries={entries} />}
        />
      )
    case 'templates':
      return (
        <TemplatesScreen
          templates={templates}
          onUse={(template) => void actions.createFromTemplate(template)}
          onBack={back}
        />
      )
    case 'help':
      return (
        <HelpScreen
          address={state.help.address}
          onGo={(address) => dispatch({ type: 'help-asked', address })}
          onBack={go(state.help.from)}
        />
      )
    case 'settings':
      return (
        <SettingsScreen
          settings={parts.settings}
          changeSettings={parts.changeSettings}
          beforeRestoring={actions.closeDocument}
          afterRestoring={() => dispatch({ type: 'library-changed' })}
          onBack={back}
        />
      )
    case 'roster':
      return (
        <RosterScreen
          drafts={draftRenaming}
          onOpen={(id) => void actions.open(id)}
          onImport={() => void actions.importFile()}
          onBack={back}
        />
      )
    case 'series':
      return (
        <SeriesScreen
          templates={[...templates.own, ...templates.builtIn]}
          first={document === null ? null : seriesOfMinutes(document.takeMinutes())}
          onNext={(series) => void actions.createNextOf(series)}
          onOpen={(id) => void actions.open(id)}
          onBack={back}
        />
      )
    case 'profiles':
      return <ProfilesPlace document={document} onBack={back} />
    case 'review':
      return document === null || state.review === null ? null : (
        <ReviewPlace document={document} review={state.review} dispatch={dispatch} />
      )
    case 'compare':
      return document === null || state.compared === null ? null : (
        <ComparePlace document={document} compared={state.compared} dispatch={dispatch} actions={actions} />
      )
    case 'version':
      return document === null || state.version === null ? null : (
        <VersionPlace document={document} version={state.version} dispatch={dispatch} actions={actions} />
      )
    case 'pages':
      return document === null ? null : <PagesPlace document={document} dispatch={dispatch} />
    case 'library':
    case 'editor':
      return null
  }
}
