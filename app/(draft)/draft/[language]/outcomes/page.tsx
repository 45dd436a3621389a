export { default, generateMetadata } from '../../../../(site)/[language]/outcomes/page'
