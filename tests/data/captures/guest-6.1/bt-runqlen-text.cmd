bpftrace /usr/sbin/runqlen.bt
ready=1 after 26s
rc=-2
