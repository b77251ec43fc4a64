import {
  type AudioVideoFacade,
  type AudioVideoObserver,
  DefaultDeviceController,
  DefaultMeetingSession,
  MeetingSessionConfiguration,
  NoOpLogger,
  NoVideoDownlinkBandwidthPolicy,
} from "amazon-chime-sdk-js";

export type State = "connecting" | "connected" | "lost" | "ended" | "failed";

interface Joining {
  /** What Connect answered: a meeting, and her place in it. Its shape is Amazon's library's to read. */
  readonly connection: unknown;
  readonly soundOnly: boolean;
  readonly microphone: MediaStream;
  readonly places: {
    readonly sound: HTMLAudioElement;
    readonly theirs: HTMLVideoElement;
    readonly mine: HTMLVideoElement;
  };
  readonly told: (state: State) => void;
  /** How many pictures there are to see. */
  readonly pictures: (count: number) => void;
}

/** A call that she is in, or about to be. */
export interface Call {
  readonly mute: (quiet: boolean) => void;
  /** Shows her picture, or takes it away; false where the browser gives none. */
  readonly show: (wanted: boolean) => Promise<boolean>;
  readonly hangUp: () => void;
}

/** Joins the call by Amazon's library. It writes no log and reports nothing about her: whom it is for is nobody's to know. */
export async function join({ connection, soundOnly, microphone, places, told, pictures }: Joining): Promise<Call> {
  const configuration = new MeetingSessionConfiguration(connection, connection);
  if (configuration.urls !== null) configuration.urls.eventIngestionURL = null;
  if (soundOnly) configuration.videoDownlinkBandwidthPolicy = new NoVideoDownlinkBandwidthPolicy();
  const logger = new NoOpLogger();
  const session = new DefaultMeetingSession(configuration, logger, new DefaultDeviceController(logger));
  const { audioVideo } = session;
  let camera: MediaStream | undefined;
  const stopCamera = (): void => {
    audioVideo.stopLocalVideoTile();
    stop(camera);
    camera = undefined;
  };
  audioVideo.addObserver({
    ...tiles(audioVideo, places, pictures),
    audioVideoDidStartConnecting: (again) => told(again ? "lost" : "connecting"),
    audioVideoDidStart: () => told("connected"),
    audioVideoDidStop(status) {
      stop(microphone);
      stop(camera);
      told(status.isFailure() ? "failed" : "ended");
    },
  });
  await audioVideo.startAudioInput(microphone);
  await audioVideo.bindAudioElement(places.sound);
  audioVideo.start();
  return {
    mute: (quiet) => (quiet ? audioVideo.realtimeMuteLocalAudio() : void audioVideo.realtimeUnmuteLocalAudio()),
    async show(wanted) {
      if (!wanted) {
        stopCamera();
        await audioVideo.stopVideoInput();
        return false;
      }
      camera = await navigator.mediaDevices.getUserMedia({ video: { width: 480, height: 360 } }).catch(() => undefined);
      if (camera === undefined) return false;
      await audioVideo.startVideoInput(camera);
      audioVideo.startLocalVideoTile();
      return true;
    },
    hangUp() {
      stopCamera();
      audioVideo.stop();
    },
  };
}

/** Puts each picture in its place. */
function tiles(
  audioVideo: AudioVideoFacade,
  { theirs, mine }: Joining["places"],
  pictures: Joining["pictures"],
): AudioVideoObserver {
  const shown = new Set<number>();
  return {
    videoTileDidUpdate({ tileId, localTile, boundAttendeeId, active, isContent }) {
      if (tileId === null || boundAttendeeId === null || isContent) return;
      audioVideo.bindVideoElement(tileId, localTile ? mine : theirs);
      if (active) shown.add(tileId);
      else shown.delete(tileId);
      pictures(shown.size);
    },
    videoTileWasRemoved(tileId) {
      shown.delete(tileId);
      pictures(shown.size);
    },
  };
}

function stop(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
