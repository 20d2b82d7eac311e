bpftrace -f json /usr/sbin/syscount.bt
ready=1 after 35s
rc=-2
