cachestat-bpfcc -T 1
ready=1 after 27s
rc=-2
