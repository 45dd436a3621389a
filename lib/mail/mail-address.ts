/** The longest that a mail server has to take (RFC 5321, 4.5.3.1.3, without the angle brackets). */
const longest = 254

/**
 * One plain address: no name, no quotes, no comment, so that nothing in it can be read as a second address or a header.
 * Domains may be in any script; mail servers get them in ASCII.
 */
const ADDRESS =
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u

/** Whether mail can be sent to a text as it is. */
export function isMailAddress(text: string): boolean {
  return text.length <= longest && ADDRESS.test(text)
}
