import { randomUUID } from 'node:crypto'
import { ApiError } from '../protocol/api-error.ts'

/** An e-mail address as it is kept and compared. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase().slice(0, 320)
}

/** @param prefix `u` for people, `r` for robots */
export function newAccountId(prefix: 'u' | 'r'): string {
  return prefix + randomUUID().replaceAll('-', '').slice(0, 12)
}

/** @throws ApiError 400 */
export function acceptablePassword(password: string): string {
  if (password.length >= 12 && password.length <= 1000) return password
  throw new ApiError(400, 'validationError', 'A password needs 12 to 1,000 characters.')
}
