bpftrace /usr/sbin/killsnoop.bt
ready=1 after 37s
rc=-2
