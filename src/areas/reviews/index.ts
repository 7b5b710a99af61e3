export { recordReview } from './record-review.ts';
