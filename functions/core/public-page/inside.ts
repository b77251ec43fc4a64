/** What a page of ours says it takes, where it has style and script already and asks for another to stand in its place. */
export const inside = "text/html;part=body";
