import { useEffect, useEffectEvent, useState } from 'react'
import { set, unset, useClient, type FormPatch, type ObjectInputProps } from 'sanity'
import { isStored } from '../../../../lib/stored'
import { fileFacts, type FileFacts } from '../rules/file-facts'
import { STUDIO_API_VERSION } from '../../parts/api-version'
import { messageOf } from '../../parts/message-of'

type Reading =
  | { readonly at: 'rest' }
  | { readonly at: 'reading' }
  | { readonly at: 'failed'; readonly message: string }

const names = ['format', 'size', 'pages', 'checksum'] as const

/** Which file a version has, and from which the facts in it were read. */
function filesOf(value: unknown) {
  const file = isStored(value) && isStored(value.file) ? value.file.asset : undefined
  return {
    chosen: isStored(file) && typeof file._ref === 'string' ? file._ref : undefined,
    read: isStored(value) && typeof value.factsOf === 'string' ? value.factsOf : undefined,
  }
}

/** What to write when a file was read: every fact, so that none is left of the file before. */
function written(facts: FileFacts, asset: string): FormPatch[] {
  return [
    ...names.map((name) => (facts[name] === undefined ? unset([name]) : set(facts[name], [name]))),
    set(asset, ['factsOf']),
  ]
}

/** Reads the file of a version when it is another than the one that its facts are of; takes them out with the file. */
export function useVersionFacts(value: unknown, onChange: ObjectInputProps['onChange'], readOnly: boolean): Reading {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const [reading, setReading] = useState<Reading>({ at: 'rest' })
  const { chosen, read } = filesOf(value)
  // The form gives another `onChange` after each patch; that alone is no reason to read the file again.
  const write = useEffectEvent((patches: FormPatch[]) => onChange(patches))
  useEffect(() => {
    if (readOnly || chosen === read) return
    if (!chosen) {
      write([...names.map((name) => unset([name])), unset(['factsOf'])])
      return
    }
    const left = new AbortController()
    const work = async () => {
      setReading({ at: 'reading' })
      try {
        const asset = await client.fetch<{ url: string; extension: string | null } | null>(
          '*[_id == $chosen][0]{ url, extension }',
          { chosen },
        )
        if (!asset) throw new Error('it is not there.')
        const answer = await fetch(asset.url, { signal: left.signal })
        if (!answer.ok) throw new Error(`its address answers ${answer.status}.`)
        const facts = await fileFacts(new Uint8Array(await answer.arrayBuffer()), asset.extension ?? '')
        if (left.signal.aborted) return
        write(written(facts, chosen))
        setReading({ at: 'rest' })
      } catch (error) {
        if (!left.signal.aborted) setReading({ at: 'failed', message: messageOf(error) })
      }
    }
    void work()
    return () => left.abort()
  }, [chosen, read, readOnly, client])
  return reading
}
