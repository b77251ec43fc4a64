/** What a browser tells of its network, where it does (Chromium). `downlink` in Mbit/s, as the browser guesses it. */
export interface Network {
  readonly effectiveType?: string;
  readonly downlink?: number;
  readonly saveData?: boolean;
}

/** Under this much a picture takes from the sound what it needs, in Mbit/s. */
const enough = 0.7;

/** Whether a call is better without pictures: the network is slow, or its owner pays for every byte. */
export const isWeak = ({ effectiveType = "4g", downlink = enough, saveData = false }: Network): boolean =>
  saveData || effectiveType.endsWith("2g") || downlink < enough;
