import { showForm } from '../../../show-form'
import type { TokenRoute } from '../../../token-route'

/** The form for a remark, on a page of its own: nothing reloads it while somebody writes. `?block=` names a paragraph. */
export async function GET(request: Request, { params }: TokenRoute): Promise<Response> {
  return showForm(request, (await params).token, false)
}
