/** Plain words that could stand in any report. */
export const NEWS_WORDS: readonly string[] = [
  'about after again against agency agreed almost along already although announced another appeal',
  'approved around asked authorities because before began behind believe better between beyond bill',
  'board border bridge budget building campaign cannot capital carried case central change charge',
  'chief children citizens city claims close coast committee company concern conference council',
  'country court crew crisis critics daily damage deal decision defence delayed demand deputy despite',
  'director district doubt early economy election emergency energy enough evening evidence expected',
  'experts failed families farmers figures final first force former forward found friday fresh',
  'government ground group growing harbour health hearing higher hospital hours however hundreds',
  'impact inquiry inside interview issue journalists judge keep known labour large later lawyers',
  'leader letter likely local longer major market meeting members million minister money monday',
  'months morning nearly network night number offer office officials often opened opposition order',
  'outside owners parliament party people percent plan police policy power president pressure price',
  'private problem project promised protest public question raised rather region rejected report',
  'rescue residents result return river road rules safety schools season second security senior',
  'service several share signed since small soldiers sources spokesman staff state station still',
  'street strike study summer support system talks thousands together tonight towards trade traffic',
  'under union until vote waiting warned water weather week while whose winter within without',
  'witnesses workers would years yesterday',
]
  .join(' ')
  .split(' ');

/** Names of people, places and bodies, made up or borrowed, of one to four words. */
export const NEWS_NAMES: readonly string[] = [
  'Marta Olsen, Tobias Renner, Harbour Trust, Greenfield Council, Ines Duarte, Lowmoor, Ministry of Roads,',
  'Adeyemi, Northern Line Company, Petra Novak, Weston Bay, Ruth Calder, Alliance for Water, Kowalski,',
  'East Ferry Terminal, Hamid Rahimi, Stonebridge, Port Authority, Elin Sand, Union of Dockers',
]
  .join(' ')
  .split(/,\s*/)
  .filter(Boolean);
