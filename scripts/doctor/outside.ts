import { connect } from 'node:tls'
import { messageOf } from '../../lib/message-of.ts'
import { ask, patience } from './ask.ts'
import { good, look, mend, type DoctorFinding } from './finding.ts'

const day = 86_400_000

function daysOfCertificate(site: URL, now: number): Promise<number> {
  return new Promise((done, failed) => {
    const options = { host: site.hostname, port: Number(site.port || 443), servername: site.hostname }
    const socket = connect({ ...options, timeout: patience }, () => {
      const { valid_to: end } = socket.getPeerCertificate()
      socket.destroy()
      done(Math.floor((Date.parse(end) - now) / day))
    })
    socket.on('error', failed).on('timeout', () => socket.destroy(new Error('no answer in time')))
  })
}

/** What readers outside get: TLS, and the headers that no proxy may take away. */
export async function outside(siteUrl: string, now: number): Promise<DoctorFinding[]> {
  const site = new URL(siteUrl)
  const isLocal = /^(?:localhost|127\.|\[::1\])/.test(site.hostname)
  const findings: DoctorFinding[] = []
  if (site.protocol === 'http:')
    findings.push(
      isLocal
        ? look('TLS', 'SITE_URL is of this machine.', 'Set it to the public https address when there is one.')
        : mend(
            'TLS',
            `${siteUrl} is not encrypted: whoever watches the line sees what is read.`,
            'Put a proxy with TLS before it (deploy/nginx.conf), and set SITE_URL to https.',
          ),
    )
  try {
    if (site.protocol === 'https:') {
      const days = await daysOfCertificate(site, now)
      const says = `The certificate is good for ${days} days.`
      findings.push(
        days < 14 ? mend('TLS', says, 'Renew it, and see why it is not renewed by itself.') : good('TLS', says),
      )
    }
    const { headers } = await ask(`${siteUrl}/en`)
    const wanted = ['content-security-policy', 'x-content-type-options', 'referrer-policy']
    if (site.protocol === 'https:') wanted.push('strict-transport-security')
    const missing = wanted.filter((name) => !headers.has(name))
    findings.push(
      missing.length > 0
        ? mend(
            'headers',
            `Readers do not get ${missing.join(', ')}.`,
            'A proxy takes them away, or another site answers: docs/headers.md.',
          )
        : good('headers', 'Readers get those that protect them.'),
    )
    const there = Date.parse(headers.get('date') ?? '')
    const apart = Math.round(Math.abs(there - now) / 1000)
    if (apart > 30)
      findings.push(
        mend(
          'clock',
          `This clock and that of ${siteUrl} are ${apart} seconds apart.`,
          'Switch on time synchronisation: consent ends by the clock.',
        ),
      )
    else if (!Number.isNaN(apart)) findings.push(good('clock', `It agrees with ${siteUrl}.`))
  } catch (error) {
    findings.push(
      (isLocal ? look : mend)(
        'outside',
        `${siteUrl} cannot be reached (${messageOf(error)}).`,
        'Check DNS, the proxy and the certificate.',
      ),
    )
  }
  return findings
}
