import type { ContentVersion } from '../freshness/content-version.ts'
import type { FinishedPage } from '../front/answers/finished-page.ts'
import { packPage } from '../front/pages/packed-page.ts'
import { nothingWithdrawn, type Withdrawals } from '../front/withdrawn/withdrawals.ts'
import type { FrontMessage } from './front-messages.ts'
import { allWithdrawals, changesBetween } from './withdrawal-changes.ts'

/** Tells further fronts what the first one learns, in the order in which it learns it. */
export interface FrontTeller {
  /** From now on. */
  follow(content: Pick<ContentVersion, 'current' | 'isFollowing' | 'onChange' | 'onFollowing'>): void
  tellWithdrawn(withdrawn: Withdrawals, version: number): void
  tellPage(key: string, page: FinishedPage): void
  /** All pages are rendered: now others may ask for those that they do not have, and nothing is rendered for it. */
  tellWarm(): void
  /** What a front must be told that begins now. */
  begin(): readonly FrontMessage[]
}

/** @param tell sends a message to all that have begun */
export function tellFronts(tell: (message: FrontMessage) => void, hasAny: () => boolean): FrontTeller {
  const nothing = allWithdrawals(nothingWithdrawn)
  let source: Pick<ContentVersion, 'current' | 'isFollowing'> = { current: () => 0, isFollowing: () => false }
  let told: { readonly withdrawn: ReturnType<typeof allWithdrawals>; readonly version: number } | null = null
  let isWarm = false
  return {
    follow(content) {
      source = content
      content.onChange((changed) =>
        tell({ changed: { ...changed, tags: changed.tags && [...changed.tags], version: content.current() } }),
      )
      content.onFollowing(() => tell({ isFollowing: content.isFollowing() }))
    },
    tellWithdrawn(withdrawn, version) {
      const now = allWithdrawals(withdrawn)
      if (hasAny()) tell({ withdrawn: { version, ...changesBetween(told?.withdrawn ?? nothing, now) } })
      told = { withdrawn: now, version }
    },
    tellPage(key, page) {
      if (hasAny()) tell({ kept: { key, version: page.version, packed: packPage(page) } })
    },
    tellWarm() {
      isWarm = true
      tell({ isWarm })
    },
    begin() {
      const begins: FrontMessage = { begins: { version: source.current(), isFollowing: source.isFollowing() } }
      const withdrawn = told && { version: told.version, ...changesBetween(nothing, told.withdrawn) }
      return [begins, ...(withdrawn ? [{ withdrawn }] : []), ...(isWarm ? [{ isWarm }] : [])]
    },
  }
}
