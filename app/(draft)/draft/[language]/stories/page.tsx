export { default, generateMetadata } from '../../../../(site)/[language]/stories/page'
