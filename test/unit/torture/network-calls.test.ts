import { expect, test } from 'vitest'
import { readNetworkCalls, WORTH_KEEPING } from '../../torture/network-calls.ts'

const LOCAL = [
  '12 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 5',
  '12 connect(5, {sa_family=AF_UNIX, sun_path="/run/dbus/system_bus_socket"}, 30) = 0',
  '13 sendto(4, [{nlmsg_type=RTM_GETADDR}, {ifa_family=AF_UNSPEC}], 17, 0, {sa_family=AF_NETLINK, nl_pid=0}, 12) = 17',
  '13 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 49',
  '14 connect(61, {sa_family=AF_INET6, sin6_port=htons(631), inet_pton(AF_INET6, "::1", &sin6_addr)}, 28) = -1',
  '14 connect(61, {sa_family=AF_INET, sin_port=htons(631), sin_addr=inet_addr("127.0.0.1")}, 16 <unfinished ...>',
  '12 <... connect resumed>) = 0',
]

test.each([
  '20 connect(7, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.7")}, 16 <unfinished ...>',
  '20 connect(7, {sa_family=AF_INET, sin_port=htons(631), sin_addr=inet_addr("192.0.2.7")}, 16) = 0',
  '20 connect(7, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
  '20 bind(7, {sa_family=AF_INET6, sin6_port=htons(0), inet_pton(AF_INET6, "::", &sin6_addr)}, 28) = 0',
  '20 sendto(7, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.1")}, 16) = 1',
  '20 sendmsg(7, {msg_name={sa_family=AF_INET6, sin6_port=htons(53)}, msg_iov=[]}, 0) = 1',
  '20 io_uring_setup(32, {flags=0}) = 9',
])('what reaches out of this computer is found among what does not: %s', (line) => {
  const trace = [...LOCAL, line, ...LOCAL]
  expect(trace.filter((one) => WORTH_KEEPING.test(one))).toContain(line)
  expect(readNetworkCalls(trace).outside).toEqual([line])
})

test('what stays inside is counted by where it goes', () => {
  const { counts, outside } = readNetworkCalls(LOCAL)
  expect(outside).toEqual([])
  expect([...counts]).toEqual([
    ['socket AF_UNIX SOCK_STREAM|SOCK_CLOEXEC', 1],
    ['connect AF_UNIX "/run/dbus/system_bus_socket"', 1],
    ['sendto AF_NETLINK', 1],
    ['socket AF_INET6 SOCK_DGRAM', 1],
    ['connect AF_INET6 ::1 port 631', 1],
    ['connect AF_INET 127.0.0.1 port 631', 1],
  ])
})
