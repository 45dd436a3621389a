import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { ApiError } from '../protocol/api-error.ts'
import type { AccountParts } from './account-parts.ts'
import { hashSecret } from './secrets.ts'

/** Seconds that a code is for; a clock may be off by one such step (RFC 6238 §5.2). */
const period = 30
const recoveryCodes = 10

/**
 * Codes from an app (TOTP, RFC 6238) after the password. The secret is kept readable, as privately as the database: it guards
 * against a stolen password, not against a stolen database, which holds all content anyway.
 */
export function secondFactors({ factors, accounts, issuer, now, together }: AccountParts) {
  const isOn = (account: string): boolean => factors.get(account)?.isConfirmed === true

  const fitsTime = (account: string, secret: string, code: string): boolean => {
    const timestamp = now()
    const delta = new TOTP({ secret, period }).validate({ token: code, window: 1, timestamp })
    // A code that was seen over a shoulder is worth nothing: each serves once.
    return delta !== null && factors.useStep(account, Math.floor(timestamp / 1000 / period) + delta)
  }

  return {
    hasSecondFactor: isOn,
    secondFactor: (account: string) => ({ isOn: isOn(account), recoveryCodesLeft: factors.countCodes(account) }),
    /**
     * Makes a secret, to be shown once. It is asked for only after a first code has proved that the app has it.
     * @throws ApiError 409 while one is on, or without a password, which it comes after
     */
    beginSecondFactor(account: string): { uri: string; secret: string } {
      const user = accounts.present(account)
      if (!user?.password)
        throw new ApiError(409, 'conflict', 'A second factor comes after a password: set a password first.')
      const secret = new Secret({ size: 20 })
      if (!factors.begin(account, secret.base32))
        throw new ApiError(409, 'conflict', 'The second factor is on: switch it off before you set up another one.')
      const label = user.email ?? user.name
      return { uri: new TOTP({ issuer, label, secret, period }).toString(), secret: secret.base32 }
    },
    /**
     * Switches it on. Returns recovery codes, to be shown once; each replaces one code.
     * @throws ApiError 409 when none was begun, 400 for a wrong code
     */
    confirmSecondFactor(account: string, code: string): string[] {
      const known = factors.get(account)
      if (!known || known.isConfirmed) throw new ApiError(409, 'conflict', 'There is no second factor to confirm.')
      if (!fitsTime(account, known.secret, digits(code)))
        throw new ApiError(400, 'validationError', 'That code is not right. Enter the one that the app shows now.')
      const codes = Array.from({ length: recoveryCodes }, () => recoveryCode())
      together(() => {
        factors.confirm(account, now())
        factors.replaceCodes(
          account,
          codes.map((each) => hashSecret(plain(each))),
        )
      })
      return codes
    },
    /** Switches it off; false when there was none. */
    endSecondFactor: (account: string): boolean => together(() => factors.delete(account)),
    /** Whether a code is right: from the app, or a recovery code. Either is used up. */
    fitsCode(account: string, code: string): boolean {
      const known = factors.get(account)
      if (!known?.isConfirmed) return false
      if (/^\d{6}$/.test(digits(code))) return fitsTime(account, known.secret, digits(code))
      return factors.useCode(account, hashSecret(plain(code)))
    },
  }
}

/** 80 bits, in groups that can be written down. */
function recoveryCode(): string {
  return new Secret({ buffer: new Uint8Array(randomBytes(10)).buffer }).base32
    .toLowerCase()
    .replace(/.{4}(?=.)/g, '$&-')
}

const plain = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, '')
const digits = (code: string) => code.replace(/[\s-]/g, '')
