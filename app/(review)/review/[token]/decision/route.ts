import { showForm } from '../../../show-form'
import { takeForm } from '../../../take-form'
import type { TokenRoute } from '../../../token-route'

/** The form for a decision. */
export async function GET(request: Request, { params }: TokenRoute): Promise<Response> {
  return showForm(request, (await params).token, true)
}

/** Takes a decision. */
export async function POST(request: Request, { params }: TokenRoute): Promise<Response> {
  return takeForm(request, (await params).token, true)
}
