bpftrace -f json /usr/sbin/killsnoop.bt
ready=1 after 21s
rc=-2
