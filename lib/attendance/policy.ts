import { row } from '@/lib/access/rule'
import { convenes, keepsDesk, type AboutEvent } from '@/lib/events/rules'

export const attendancePolicy = {
  'attendance.read': row<AboutEvent>('See who has come, and print the roll', keepsDesk),
  'attendance.checkIn': row<AboutEvent>('Write down that somebody came', keepsDesk),
  'attendance.undo': row<AboutEvent>('Take back that somebody came', keepsDesk),
  'attendance.walkIn': row<AboutEvent>('Let somebody in who had no place yet', keepsDesk),
  'attendance.letIn': row<AboutEvent>('Let somebody in although it is full', convenes),
  'attendance.replaceBadge': row<AboutEvent>('Give a new badge, which ends the old one', keepsDesk),
  'attendance.takeOffline': row<AboutEvent>(
    'Take the list along, to check in without a network',
    keepsDesk,
  ),
  'attendance.close': row<AboutEvent>('Say that those who never came did not come', convenes),
}
