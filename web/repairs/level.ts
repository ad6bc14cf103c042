/** The word of a level. */
export function levelOf(score: number): 'rating.level1' | 'rating.level2' | 'rating.level3' | 'rating.level4' | 'rating.level5' {
  return score === 1 || score === 2 || score === 4 || score === 5 ? `rating.level${score}` : 'rating.level3';
}
