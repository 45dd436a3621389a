export { default, generateMetadata } from '../../../../../(site)/[language]/signatories/[slug]/page'
