bpftrace /usr/sbin/capable.bt
ready=1 after 48s
rc=-2
