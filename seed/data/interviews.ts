import { i01 } from './interviews/i01'
import { i02 } from './interviews/i02'
import { i03 } from './interviews/i03'
import { i04 } from './interviews/i04'
import { i05 } from './interviews/i05'
import { i08 } from './interviews/i08'
import { i09 } from './interviews/i09'
import { i11 } from './interviews/i11'
import { i12 } from './interviews/i12'
import type { Interview } from './published-kinds'

export const interviews: readonly Interview[] = [i01, i02, i03, i04, i05, i08, i09, i11, i12]
