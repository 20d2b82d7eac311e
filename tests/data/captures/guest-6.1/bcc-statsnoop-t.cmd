statsnoop-bpfcc -t
ready=1 after 209s
rc=-2
