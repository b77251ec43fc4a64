/** What a new process loads when its first answer is out: one file of a bundle, not one for each way into it. */
export { advanceAll } from "./advance.ts";
export { snsClient, snsDutyTopic } from "./duty-topic.ts";
export { hear } from "./hearing.ts";
export { takeNotices } from "./notices.ts";
export { keepUnread } from "./unread.ts";
