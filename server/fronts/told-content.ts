import { changedTags } from '../freshness/changed-tags.ts'
import type { ContentChange, ContentVersion } from '../freshness/content-version.ts'
import type { FrontMessage } from './front-messages.ts'

export interface ToldContent extends Pick<
  ContentVersion,
  'current' | 'changeSince' | 'hasMajorSince' | 'countSince' | 'isFollowing' | 'onChange'
> {
  /** To be given what the first front tells. */
  take(message: FrontMessage): void
}

/** The content version as the first front tells it: equal numbers are the same content in both. */
export function toldContent(): ToldContent {
  const changed = changedTags()
  const listeners: ((change: ContentChange) => void)[] = []
  let version = 0
  let isFollowing = false
  return {
    ...changed,
    current: () => version,
    isFollowing: () => isFollowing,
    onChange: (listener) => void listeners.push(listener),
    take(message) {
      if ('begins' in message) {
        version = message.begins.version
        isFollowing = message.begins.isFollowing
        // Of what changed before, nothing is known here.
        changed.note(version, null)
      }
      if ('isFollowing' in message) isFollowing = message.isFollowing
      if (!('changed' in message)) return
      version = message.changed.version
      changed.note(version, message.changed.tags, message.changed.change)
      for (const listener of listeners) listener(message.changed)
    },
  }
}
