import { reviewPath } from '@/lib/review-path'
import { seeOther } from '../../../see-other'
import { takeForm } from '../../../take-form'
import type { TokenRoute } from '../../../token-route'

/** Takes a remark. */
export async function POST(request: Request, { params }: TokenRoute): Promise<Response> {
  return takeForm(request, (await params).token, false)
}

/** Where a browser comes by when the address of a form that was given back is opened again. */
export async function GET(_request: Request, { params }: TokenRoute): Promise<Response> {
  return seeOther(reviewPath(encodeURIComponent((await params).token)))
}
