import { partAt } from '../../lib/routes.ts'
import { endings } from '../../lib/routes/machines.ts'
import { pathOfTarget } from './net.ts'

/** The path of the story that a target is the page of, or a file of, in the form of `normalPath`; `null` for anything else. */
export function storyAt(target: string): string | null {
  const path = pathOfTarget(target)
  const [, language = '', word = '', slug = ''] = path.split('/')
  if (partAt(path) !== 'stories' || slug === '' || endings.includes(slug)) return null
  return ['', language, word, slug].join('/')
}
