/** The text of the 410 page, at the address of withdrawn content. It gives no reason: a reason could harm somebody. */
export const consent = {
  gone: {
    title: 'This page is gone',
    text: 'It has been removed from this site. If you have a copy, please do not share it. Try one of these:',
  },
}
