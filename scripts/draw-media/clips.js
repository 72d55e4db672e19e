/**
 * The clips of the demo newspaper, made by ffmpeg from drawings that are already in the folder.
 *
 * One thread and bit-exact containers: the same ffmpeg gives the same bytes.
 */

import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { ferryPlate, ferrySprite } from './frames.js';

const run = promisify(execFile);
const quiet = ['-hide_banner', '-loglevel', 'error', '-y'];
const exact = ['-threads', '1', '-fflags', '+bitexact', '-flags', '+bitexact', '-map_metadata', '-1'];

/** Makes the clips that `isWanted` names; `false` where ffmpeg is not installed and so none was made. */
export async function clips(folder, isWanted) {
  const names = Object.keys(recipes).filter(isWanted);
  if (names.length === 0) return true;
  const works = await run('ffmpeg', ['-version']).then(
    () => true,
    () => false,
  );
  if (!works) return false;
  const workshop = await mkdtemp(join(tmpdir(), 'courier-clips-'));
  try {
    for (const name of names) {
      // A clip takes ffmpeg half a minute; made elsewhere first, the one in the folder is never half a film.
      await recipes[name]({ folder, workshop, out: join(workshop, name) });
      await copyFile(join(workshop, name), join(folder, name));
    }
  } finally {
    await rm(workshop, { recursive: true });
  }
  return true;
}

const recipes = {
  'ferry-crossing.mp4': ferryCrossing,
  'baghdad-report.mp4': baghdadReport,
  'washington-analysis.mp4': washingtonAnalysis,
  'barrier-interview.mp3': harbourSound,
};

const rate = 20;
/** Motion is worked out on a large frame and scaled down, so that a slow pan does not tremble. */
const finish = 'scale=640:360:flags=lanczos,format=yuv420p';

/** The ferry crosses from left to right while the plate stands still: 8 seconds. */
async function ferryCrossing({ workshop, out }) {
  const plate = await still(ferryPlate(), join(workshop, 'plate.png'), 2560);
  const vessel = await still(ferrySprite(), join(workshop, 'vessel.png'), 2560);
  const motion = `[0][1]overlay=x='-760+190*t':y='4*sin(1.7*t)':shortest=1,${finish}`;
  await film([plate, vessel], 8, motion, out);
}

/** From the map to the square: 4 seconds each, with a second between them in which one fades into the other. */
async function baghdadReport({ folder, workshop, out }) {
  const map = await sharp(join(folder, 'iraq-map.png')).metadata();
  const right = Math.round((map.height * 16) / 9) <= map.width - 480 ? 480 : map.width - 1120;
  const cut = { left: right, top: 185, width: 1120, height: 630 };
  const mapOnly = join(workshop, 'map.png');
  await sharp(join(folder, 'iraq-map.png')).extract(cut).resize(2560, 1440).toFile(mapOnly);
  const square = join(workshop, 'square.png');
  await sharp(join(folder, 'baghdad-protest.jpg')).resize(2560).toFile(square);
  const motion = [
    `[0]${push(4.5, { from: 1, to: 1.3 })}[a]`,
    `[1]crop=2560:1440:0:'(ih-oh)*(0.25+0.15*t)'[b]`,
    `[a][b]xfade=transition=fade:duration=1:offset=3.5,${finish}`,
  ].join(';');
  await film([mapOnly, square], 8, motion, out);
}

/** A slow push towards the portico: 7 seconds. */
async function washingtonAnalysis({ folder, workshop, out }) {
  const portico = join(workshop, 'portico.png');
  await sharp(join(folder, 'washington-analysis-poster.jpg')).resize(2560, 1440).toFile(portico);
  await film([portico], 7, `[0]${push(7, { from: 1, to: 1.22 })},${finish}`, out);
}

const push = (seconds, { from, to }) =>
  `zoompan=z='${from}+(${to}-${from})*on/${seconds * rate}':x='(iw-iw/zoom)/2':y='(ih-ih/zoom)/2':d=1:s=2560x1440:fps=${rate}`;

async function still(svg, file, wide) {
  await sharp(Buffer.from(svg), { density: 144 }).resize(wide).png().toFile(file);
  return file;
}

function film(stills, seconds, motion, out) {
  const inputs = stills.flatMap((file) => [
    '-loop',
    '1',
    '-framerate',
    String(rate),
    '-t',
    String(seconds),
    '-i',
    file,
  ]);
  const code = ['-c:v', 'libx264', '-preset', 'slow', '-crf', '27', '-profile:v', 'main', '-movflags', '+faststart'];
  const length = ['-t', String(seconds), '-r', String(rate)];
  return run('ffmpeg', [...quiet, ...inputs, '-filter_complex', motion, ...length, ...code, ...exact, out]);
}

/** Water, a horn across the harbour, a bell buoy and two gulls: 12 seconds, mono. */
function harbourSound({ out }) {
  const horn =
    '0.16*(sin(2*PI*98*t)+0.6*sin(2*PI*147*t)+0.3*sin(2*PI*196*t))*between(t,2,5)*min(1,(t-2)*2)*min(1,(5-t)*1.2)';
  const strike = (start, note) => `0.12*sin(2*PI*${note}*t)*exp(-2.2*(t-${start}))*gte(t,${start})`;
  const cry = (start) =>
    `0.05*sin(2*PI*(1150*(t-${start})-420*(t-${start})^2))*between(t,${start},${start}+0.42)*sin(PI*(t-${start})/0.42)`;
  const notes = [
    horn,
    strike(1, 620),
    strike(6.2, 620),
    strike(6.25, 930),
    strike(9.6, 620),
    cry(7.2),
    cry(7.8),
    cry(10.3),
  ];
  const voices = `aevalsrc='${notes.join('+')}':s=32000:d=12,aecho=0.8:0.5:180|310:0.3|0.2`;
  const water = 'anoisesrc=color=brown:seed=7:a=0.5:r=32000:d=12,lowpass=f=900,tremolo=f=0.25:d=0.6';
  const mix = `${voices}[v];${water}[w];[v][w]amix=inputs=2:duration=first:normalize=0,afade=t=in:d=0.6,afade=t=out:st=11:d=1,alimiter=limit=0.8`;
  const code = ['-ac', '1', '-c:a', 'libmp3lame', '-b:a', '56k', '-write_xing', '0', '-id3v2_version', '0'];
  return run('ffmpeg', [...quiet, '-filter_complex', mix, '-t', '12', ...code, ...exact, out]);
}
