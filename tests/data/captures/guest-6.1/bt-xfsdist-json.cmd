bpftrace -f json /usr/sbin/xfsdist.bt
ready=1 after 24s
rc=-15
