export { default, generateMetadata } from '@/app/(site)/[language]/search/page'
