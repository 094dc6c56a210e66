import { useEffect, useState } from 'react'
import type { AppInfo } from '#shared/ipc/app.ts'
import { request } from '../platform/desktop.ts'
import { helpStrings as strings } from '../strings/help.ts'

/** 关于纪要: which program this is and what it is made of, so that it can be told when something goes wrong. */
export function AboutPage() {
  const [info, setInfo] = useState<AppInfo | null>(null)
  useEffect(() => {
    void request('app:info', null).then((answer) => {
      if (answer.ok) setInfo(answer.value)
    })
  }, [])
  return (
    <>
      <h1 data-section={strings.about} tabIndex={-1}>
        {strings.about}
      </h1>
      <p>{strings.aboutText}</p>
      {info === null ? null : (
        <>
          <p className="help-version">{strings.version(info.version)}</p>
          <p>{strings.parts(info.electron, info.chrome, info.sqlite)}</p>
        </>
      )}
    </>
  )
}
