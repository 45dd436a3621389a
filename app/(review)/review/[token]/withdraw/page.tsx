import type { ReviewPageProps } from '../../../load-view'
import { WithdrawingPage } from '../../../withdrawing-page'

/** The page to take back consent, also while the text can be read. */
export default async function WithdrawPage({ params, searchParams }: ReviewPageProps) {
  return <WithdrawingPage token={(await params).token} chosen={await searchParams} />
}
