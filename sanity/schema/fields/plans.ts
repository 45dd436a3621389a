/** The national action plans so far, by their Roman numbers. */
export const plans = [
  { value: 'I', title: 'NAP I (2008–2011)' },
  { value: 'II', title: 'NAP II (2012–2015)' },
  { value: 'III', title: 'NAP III (2016–2019, extended to 2020)' },
  { value: 'IV', title: 'NAP IV (2021–2025, extended to 2027)' },
]
