/** Where the page is that says that a link does not work: for the front, which sends it with 404 for all such links. */
export const endedReviewPath = '/api/ended-review'

/** What a review has below its own address. `watch` is for scripts; the others take forms, or are a form's page. */
type ReviewPart = 'read' | 'watch' | 'remark' | 'remarks' | 'decision' | 'form-style' | 'consent' | 'withdraw'

/** `/review/<token>`: the whole secret of a link is in its address. */
export function reviewPath(token: string, part?: ReviewPart): string {
  return part === undefined ? `/review/${token}` : `/review/${token}/${part}`
}

/** What follows the token where a form is sent. */
const forms: ReadonlySet<string> = new Set(['read', 'remarks', 'decision', 'consent', 'withdraw/now'])

/** Whether a path is one to which a form of a review is sent. Everything else of a review is only read. */
export function takesReviewForm(path: string): boolean {
  const [, review, token, ...rest] = path.split('/')
  return review === 'review' && Boolean(token) && forms.has(rest.join('/'))
}
