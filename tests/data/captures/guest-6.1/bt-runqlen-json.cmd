bpftrace -f json /usr/sbin/runqlen.bt
ready=1 after 11s
rc=-2
